/**
 * Made by scripts/page-assets.js: the page's script and style and the world map's outlines, brotli in base64; and the
 * hashes of script and style as a content security policy has them.
 */
declare module "page:report" {
  export const script: string;
  export const style: string;
  export const outlines: string;
  export const scriptHash: string;
  export const styleHash: string;
}
