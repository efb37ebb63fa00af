import type { Plugin } from "vite";
export declare const pageAssetsForVite: Plugin;
