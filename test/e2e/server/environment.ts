/** Where one n8n runs and keeps its files. */
export interface N8nPlace {
	/** Becomes n8n's user folder, in which n8n creates `.n8n`. */
	readonly dataFolder: string;
	readonly port: number;
	/** For n8n's own task runners. */
	readonly brokerPort: number;
	/** Further environment variables; `undefined` stands for one that n8n does not inherit. */
	readonly settings?: Readonly<Record<string, string | undefined>>;
}

/** n8n's address, without a slash at the end. */
export const addressOf = ({ port }: Pick<N8nPlace, 'port'>): string => `http://127.0.0.1:${port}`;

/**
 * n8n's settings for a computer without internet: on loopback, without requests for news, licences,
 * templates or packages.
 *
 * Source: docs.n8n.io, "Environment variables" and "Isolate n8n".
 */
export function n8nEnvironment(place: N8nPlace): NodeJS.ProcessEnv {
	const address = `${addressOf(place)}/`;
	return {
		N8N_USER_FOLDER: place.dataFolder,
		N8N_PORT: String(place.port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_HOST: '127.0.0.1',
		N8N_EDITOR_BASE_URL: address,
		N8N_WEBHOOK_URL: address,
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(place.brokerPort),
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_LOG_LEVEL: 'info',
		DB_SQLITE_POOL_SIZE: '2',
		GENERIC_TIMEZONE: 'Europe/Berlin',
		...switchedOff,
		...place.settings,
	};
}

const switchedOff = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_DIAGNOSTICS_CONFIG_FRONTEND: '',
	N8N_DIAGNOSTICS_CONFIG_BACKEND: '',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	N8N_AI_ENABLED: 'false',
	EXTERNAL_FRONTEND_HOOKS_URLS: '',
	// These use n8n's servers or AI models, and nothing here needs them.
	N8N_DISABLED_MODULES:
		'agents,agent-evals,chat-hub,instance-ai,mcp,mcp-registry,quick-connect,workflow-builder',
};
