/* eslint-disable @n8n/community-nodes/no-restricted-imports -- test tooling, nothing of this is published */
import { join } from 'node:path';
import { unsetVariables, type Variables } from './unsetVariables';

/** npm's own registry. n8n asks another one only with a licence. */
export const npmHost = 'registry.npmjs.org';

/**
 * Environment variables for npm: a registry, and configuration and cache of its own, so that it neither
 * reads nor changes what belongs to this computer's user.
 *
 * @param folder for `npmrc` and the cache
 */
export function npmSettings(folder: string, registry: string): Variables {
	return {
		...unsetVariables(/^(npm_config_.*|(https?|all|no)_proxy)$/i),
		npm_config_registry: registry,
		npm_config_userconfig: join(folder, 'npmrc'),
		npm_config_globalconfig: join(folder, 'npmrc-global'),
		npm_config_cache: join(folder, 'npm-cache'),
		npm_config_update_notifier: 'false',
	};
}
