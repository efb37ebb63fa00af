import type { Plugin } from "esbuild";

export const packedTables: Plugin;
export function packTable(text: string): string;
export function phraseTable(text: string): string;
export function aliasTable(text: string): string;
export function kindTable(text: string): string;
export function letterTable(path: string, text: string): string;
