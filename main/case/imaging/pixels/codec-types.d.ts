// These codecs come without types. Each gives a function that starts it.
declare module '@cornerstonejs/codec-charls/decodewasmjs' {
  const start: unknown;
  export default start;
}
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  const start: unknown;
  export default start;
}
declare module '@cornerstonejs/codec-openjpeg/wasmjs' {
  const start: unknown;
  export default start;
}
