import { tokenCommand } from "./token-command";

process.exitCode = tokenCommand(process.argv.slice(2), { out: console.log, err: console.error });
