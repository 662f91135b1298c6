// Runs a WASI build of winnow under Node: wasi.mjs WASM FOLDER ARGUMENT...
// FOLDER is all that the program sees, as its working directory.
import { readFile } from 'node:fs/promises';
import { argv, exit } from 'node:process';
import { WASI } from 'node:wasi';

const [, , file, folder, ...args] = argv;
const wasi = new WASI({
  version: 'preview1',
  args: ['winnow', ...args],
  env: { PWD: '/' },
  preopens: { '/': folder },
});
const module = await WebAssembly.compile(await readFile(file));
const instance = await WebAssembly.instantiate(module, wasi.getImportObject());
exit(wasi.start(instance));
