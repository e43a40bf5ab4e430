import {
	RequestFailed,
	siteOf,
	type Flavour,
	type JiraRequest,
} from '../../../../nodes/connection';
import type {
	HookConnection,
	RegisteredHook,
	WantedHook,
} from '../../../../nodes/JiraTrigger/hooks/hookKind';

/** Something that was asked of Jira: `PUT /rest/api/3/webhook/refresh`. */
export interface Asked {
	readonly endpoint: string;
	readonly request: JiraRequest;
}

/** A connection to a Jira whose answers a test gives, by endpoint. */
export function connectionTo(
	answers: Readonly<Record<string, (request: JiraRequest) => unknown>>,
	flavour: Flavour = 'cloud',
	scopes?: readonly string[],
): HookConnection & { readonly asked: Asked[] } {
	const asked: Asked[] = [];
	return {
		asked,
		site: { ...siteOf(flavour, undefined), ...(scopes && { scopes }) },
		loadOnce: async (_, load) => await load(),
		serverVersion: async () => await Promise.resolve(undefined),
		send: async (request) => {
			asked.push({ endpoint: request.endpoint, request });
			const answer = answers[request.endpoint];
			if (answer === undefined) throw failed(404, `no ${request.endpoint} in this test`);
			return await answer(request);
		},
	};
}

/** A request that Jira refused. */
export function failed(status: number, message: string): RequestFailed {
	return new RequestFailed({
		message,
		description: '',
		status,
		cause: status >= 500 ? 'temporarily-unavailable' : 'configuration-invalid',
		retryAfterMs: undefined,
		endsRun: false,
		mayHaveBeenDone: false,
		fields: {},
	});
}

export const WEBHOOK_ID = '0c7a3a68-2b0e-4f6d-9a55-7d1f6f0f6b11';

/** Where n8n listens in these tests. */
export const URL_HERE = `https://n8n.example/webhook/${WEBHOOK_ID}/webhook`;

/** What is wanted in these tests. */
export function wantedHook(changes: Partial<WantedHook> = {}): WantedHook {
	return {
		url: URL_HERE,
		name: 'n8n: Triage',
		events: ['jira:issue_created', 'comment_created'],
		jql: 'project = SUP',
		fieldIds: [],
		...changes,
	};
}

/** A hook that Jira has, as {@link wantedHook} wants it. */
export function registeredHook(id: string, changes: Partial<RegisteredHook> = {}): RegisteredHook {
	return {
		...wantedHook(),
		id,
		enabled: true,
		signed: undefined,
		expires: undefined,
		...changes,
	};
}
