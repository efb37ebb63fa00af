/** Where the configuration is looked for when `--config` doesn't say: in the folder that the command is run in. */
export const CONFIG_FILE = "extract.config.json";
