// Lets the SQLite addon, written for Node-API 10, be compiled for Node-API 9 (Node 20, older Electron) without touching its sources.
// The one thing it needs from version 10 is a reference to a primitive value. Here a primitive is put in a one-element array, and the
// reference to that array is marked in its lowest bit. Only development and test machines use this: what ships carries the prebuilt addon.
#pragma once

#include <cstdint>
#include <node_api.h>

namespace primitive_references {

constexpr std::uintptr_t box_mark = 1;

inline bool is_box(napi_ref ref) { return (reinterpret_cast<std::uintptr_t>(ref) & box_mark) != 0; }

inline napi_ref marked(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) | box_mark);
}

inline napi_ref unmarked(napi_ref ref) {
  return reinterpret_cast<napi_ref>(reinterpret_cast<std::uintptr_t>(ref) & ~box_mark);
}

// Reading or writing an array element is refused while an exception is pending, and these calls also happen then:
// the exception is set aside and thrown again.
class ExceptionSetAside {
 public:
  explicit ExceptionSetAside(napi_env env) : env_(env) {
    bool pending = false;
    if (napi_is_exception_pending(env_, &pending) == napi_ok && pending) {
      napi_get_and_clear_last_exception(env_, &exception_);
    }
  }
  ~ExceptionSetAside() {
    if (exception_ != nullptr) napi_throw(env_, exception_);
  }
  ExceptionSetAside(const ExceptionSetAside&) = delete;
  ExceptionSetAside& operator=(const ExceptionSetAside&) = delete;

 private:
  napi_env env_;
  napi_value exception_ = nullptr;
};

inline bool is_primitive(napi_env env, napi_value value) {
  napi_valuetype type;
  if (napi_typeof(env, value, &type) != napi_ok) return false;
  return type != napi_object && type != napi_function && type != napi_external && type != napi_symbol;
}

inline napi_status create(napi_env env, napi_value value, std::uint32_t count, napi_ref* result) {
  if (value == nullptr || !is_primitive(env, value)) return napi_create_reference(env, value, count, result);
  ExceptionSetAside set_aside(env);
  napi_value box;
  napi_status status = napi_create_array_with_length(env, 1, &box);
  if (status == napi_ok) status = napi_set_element(env, box, 0, value);
  if (status == napi_ok) status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) *result = marked(*result);
  return status;
}

inline napi_status value_of(napi_env env, napi_ref ref, napi_value* result) {
  if (!is_box(ref)) return napi_get_reference_value(env, ref, result);
  napi_value box;
  const napi_status status = napi_get_reference_value(env, unmarked(ref), &box);
  if (status != napi_ok) return status;
  if (box == nullptr) {
    *result = nullptr;
    return napi_ok;
  }
  ExceptionSetAside set_aside(env);
  return napi_get_element(env, box, 0, result);
}

inline napi_status remove(napi_env env, napi_ref ref) { return napi_delete_reference(env, unmarked(ref)); }

inline napi_status add_one(napi_env env, napi_ref ref, std::uint32_t* count) {
  return napi_reference_ref(env, unmarked(ref), count);
}

inline napi_status take_one(napi_env env, napi_ref ref, std::uint32_t* count) {
  return napi_reference_unref(env, unmarked(ref), count);
}

}  // namespace primitive_references

#define napi_create_reference primitive_references::create
#define napi_get_reference_value primitive_references::value_of
#define napi_delete_reference primitive_references::remove
#define napi_reference_ref primitive_references::add_one
#define napi_reference_unref primitive_references::take_one
