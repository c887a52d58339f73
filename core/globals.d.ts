/** What core may use of the platform: pure functions over bytes and text that every host has. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  readonly encoding: string;
  decode(input?: Uint8Array, options?: { readonly stream?: boolean }): string;
}

declare class TextEncoder {
  encode(input: string): Uint8Array;
}

/** Bytes with a type, and with a name: what crosses the contract between a window and the service. */
declare class Blob {
  constructor(parts: readonly (Uint8Array | string)[], options?: { readonly type?: string });
  readonly size: number;
  readonly type: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

declare class File extends Blob {
  constructor(parts: readonly (Uint8Array | string)[], name: string, options?: { readonly type?: string });
  readonly name: string;
}
