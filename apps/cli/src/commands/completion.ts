import { type Language, optionIn } from "@teks/indicators";
import { bashScript } from "./completion/bash";
import { fishScript } from "./completion/fish";
import { SHELLS } from "./completion/values";
import { zshScript } from "./completion/zsh";

const SCRIPTS: Record<keyof typeof SHELLS, (language: Language) => string> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** The script by which a shell completes command lines of teks. @throws FaultError "unknown-option" for a shell that is none of them */
export const completionText = (shell: string, language: Language): string => SCRIPTS[optionIn("<shell>", shell, SHELLS)](language);
