import type { Plugin as EsbuildPlugin } from "esbuild";
import type { Plugin } from "vite";
export declare const recordCheck: EsbuildPlugin;
export declare const recordCheckForVite: Plugin;
