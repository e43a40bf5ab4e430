import { askJson } from './answer';
import { fetchAnew } from './fetchAnew';

/** Who signs in to n8n. */
export interface SignIn {
	readonly email: string;
	readonly password: string;
}

/** What the editor shows after pressing Test. */
export interface TestResult {
	readonly status: 'OK' | 'Error';
	readonly message: string;
}

/** A credential as the editor sends it. */
export interface CredentialForm {
	readonly id: string;
	readonly name: string;
	readonly type: string;
	readonly data: Readonly<Record<string, unknown>>;
}

/** n8n as its own editor accesses it, with the cookie of a signed-in user. */
export class EditorSession {
	private constructor(
		private readonly url: string,
		/** Name and value of the cookie. */
		readonly cookie: { readonly name: string; readonly value: string },
	) {}

	/**
	 * Creates the owner of a new n8n, and signs in.
	 *
	 * @throws N8nRefusal with status 400 if it already has an owner
	 */
	static async setUpOwner(url: string, owner: SignIn): Promise<EditorSession> {
		const body = { ...owner, firstName: 'Mia', lastName: 'Krause' };
		return await EditorSession.open(url, '/rest/owner/setup', body);
	}

	/** @throws N8nRefusal with status 401 for a wrong email or password */
	static async signIn(url: string, { email, password }: SignIn): Promise<EditorSession> {
		return await EditorSession.open(url, '/rest/login', { emailOrLdapLoginId: email, password });
	}

	private static async open(url: string, path: string, body: unknown): Promise<EditorSession> {
		const { headers } = await askJson({ method: 'POST', url: `${url}${path}`, body });
		const [name, value] = /^([^=]+)=([^;]*)/.exec(headers.getSetCookie()[0] ?? '')?.slice(1) ?? [];
		if (name === undefined || value === undefined) throw new Error('n8n has set no cookie.');
		return new EditorSession(url, { name, value });
	}

	/**
	 * Calls one of the editor's own endpoints.
	 *
	 * @param path below `/rest/`
	 * @returns the answer's `data`
	 */
	async ask<Data>(method: string, path: string, body?: unknown): Promise<Data> {
		const { name, value } = this.cookie;
		const answer = await askJson({
			method,
			url: `${this.url}/rest/${path}`,
			headers: { cookie: `${name}=${value}` },
			body,
		});
		return (answer.body as { data: Data }).data;
	}

	/** A key for the public API that does not expire, with every scope that an owner can grant. */
	async createApiKey(label: string): Promise<string> {
		const scopes = await this.ask<string[]>('GET', 'api-keys/scopes');
		const { rawApiKey } = await this.ask<{ rawApiKey: string }>('POST', 'api-keys', {
			label,
			scopes,
			expiresAt: null,
		});
		return rawApiKey;
	}

	/** A stored credential as the editor's form gets it: secrets as placeholders. */
	async openCredential(id: string): Promise<CredentialForm> {
		return await this.ask('GET', `credentials/${encodeURIComponent(id)}?includeData=true`);
	}

	/**
	 * Presses Test in the form of a stored credential.
	 *
	 * @param typed what the user has changed in the form but not saved yet
	 */
	async testCredential(
		id: string,
		typed: Readonly<Record<string, unknown>> = {},
	): Promise<TestResult> {
		const { name, type, data } = await this.openCredential(id);
		const credentials = { id, name, type, data: { ...data, ...typed } };
		return await this.ask('POST', 'credentials/test', { credentials });
	}

	/** The OAuth Redirect URL that the form of an OAuth2 credential shows. */
	get oauth2RedirectUrl(): string {
		return `${this.url}/rest/oauth2-credential/callback`;
	}

	/** Presses Connect; returns the address of the authorization server's page. */
	async startOAuth2(credentialId: string): Promise<string> {
		return await this.ask('GET', `oauth2-credential/auth?id=${encodeURIComponent(credentialId)}`);
	}

	/** Follows the authorization server's redirect back into n8n. */
	async finishOAuth2(callback: string): Promise<void> {
		const { name, value } = this.cookie;
		const answer = await fetchAnew(callback, { headers: { cookie: `${name}=${value}` } });
		const page = await answer.text();
		// n8n answers 200 either way.
		if (!answer.ok || page.includes('Failed to connect')) {
			throw new Error(`n8n did not take the authorization: ${page.slice(0, 500)}`);
		}
	}
}
