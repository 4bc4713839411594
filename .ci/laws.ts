import fc from "fast-check";

/** Laws are tried on the same cases in every run, so that a change fails for itself alone. Another TEKS_SEED tries other cases. */
fc.configureGlobal({ seed: Number(process.env.TEKS_SEED ?? 20_121_231) });
