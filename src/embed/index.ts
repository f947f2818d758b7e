/** All that needs more than a facade: in the modules one file, fetched at activation. */
export { createEmbed } from './create-embed.js';
export { diagnose } from './diagnosis.js';
