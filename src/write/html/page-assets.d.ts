/** Made by scripts/page-assets.js: the page's script and style, and their hashes as a content security policy has them. */
declare module "page:report" {
  export const script: string;
  export const style: string;
  export const scriptHash: string;
  export const styleHash: string;
}
