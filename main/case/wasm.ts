// WebAssembly modules that ship beside the code, compiled once per thread. What they do is known to those who ask for them.
import { readFileSync } from 'node:fs';
import { assetPath, type AssetName } from './assets.ts';

export type WasmModule = { readonly __wasmModule: true };
export type WasmInstance = { readonly exports: Record<string, unknown> };

// Neither Node's types nor the ECMAScript library declare these two.
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => WasmModule;
  Instance: new (module: WasmModule, imports: object) => WasmInstance;
};

const compiled = new Map<AssetName, WasmModule>();

export function wasmModule(name: AssetName): WasmModule {
  const module = compiled.get(name) ?? new WebAssembly.Module(readFileSync(assetPath(name)));
  compiled.set(name, module);
  return module;
}

export function wasmInstance(module: WasmModule, imports: object): WasmInstance {
  return new WebAssembly.Instance(module, imports);
}

const started = new Map<AssetName, Promise<unknown>>();

function quiet(): void {}

/** A codec that Emscripten made: `start` is what its package gives, `name` its module. Started once per thread. */
export function startCodec<Codec>(name: AssetName, start: unknown): Promise<Codec> {
  const known = started.get(name);
  if (known) return known as Promise<Codec>;
  const instantiateWasm = (imports: object, done: (instance: unknown) => void) => {
    const instance = wasmInstance(wasmModule(name), imports);
    done(instance);
    return instance.exports;
  };
  const options = { noInitialRun: true, instantiateWasm, print: quiet, printErr: quiet };
  const made = (start as (options: object) => Promise<Codec>)(options);
  started.set(name, made);
  return made;
}

/** For one that trapped: the next use begins afresh. */
export function forgetCodec(name: AssetName): void {
  started.delete(name);
}
