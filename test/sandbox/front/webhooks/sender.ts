import type { Happening } from '../../jira/events/happening';
import type { JiraState } from '../../jira/state';
import type { ViewContext } from '../../jira/views/context';
import { messageOf, type Message } from '../../jira/webhooks/messages';
import { recipientsOf, type Recipient } from '../../jira/webhooks/recipients';
import type { OAuthClients } from '../oauthClients';
import type { Order } from './delivery';
import { appToken, hubSignature } from './signature';

/** What a sender needs to know of a site. */
export interface SendingSite {
	readonly name: string;
	readonly jira: JiraState;
}

/** With what somebody signs who does not know the secret. */
const guessed = 'guessed';

/** Sends what happens in a Jira to its webhooks. While nobody has registered any, it does nothing. */
export function sendEvents(
	site: SendingSite,
	clients: OAuthClients,
	clock: () => number,
	deliver: (order: Order) => void,
): void {
	const { jira } = site;
	jira.events.listen((happening, by) => {
		if (jira.hooks.isEmpty) return;
		for (const order of ordersFor(happening, by, site, clients, clock)) deliver(order);
	});
}

function ordersFor(
	happening: Happening,
	by: string | null,
	{ name: site, jira }: SendingSite,
	clients: OAuthClients,
	clock: () => number,
): Order[] {
	const message = messageOf(happening, jira);
	const isUntyped = jira.flavour === 'dataCenter' && jira.settings.webhookForm === 'untyped';
	if (isUntyped && message.event.startsWith('comment_')) return [];
	const recipients = recipientsOf(message, jira);
	if (recipients.length === 0) return [];
	const { issue_event_type_name: type, ...rest } = message.body(viewOf(by, jira));
	const body = {
		timestamp: clock(),
		webhookEvent: message.event,
		...(type === undefined || isUntyped ? {} : { issue_event_type_name: type }),
		...rest,
	};
	const flow = jira.flavour === 'dataCenter' ? null : message.follows ? 'Secondary' : 'Primary';
	return recipients.map((recipient) => ({
		site,
		flow,
		event: message.event,
		...(recipient.kind === 'admin'
			? toAdministrator(recipient, message, body, jira)
			: toApp(recipient, body, clients, clock)),
	}));
}

/** Bodies are those of version 2 of the API, as whoever did it sees them. */
function viewOf(by: string | null, jira: JiraState): ViewContext {
	const viewer = (by === null ? undefined : jira.users.get(by)) ?? jira.mia;
	return { jira, version: '2', base: `${jira.webUrl}/rest/api/2`, viewer };
}

type Addressed = Pick<Order, 'body' | 'hookIds' | 'hookKind' | 'sign' | 'url'>;

function toAdministrator(
	{ hook }: Extract<Recipient, { kind: 'admin' }>,
	message: Message,
	body: object,
	jira: JiraState,
): Addressed {
	const isSigned = jira.flavour === 'cloud' || jira.settings.webhookForm === 'signed';
	const secret = isSigned ? hook.secret : null;
	return {
		hookKind: 'admin',
		hookIds: [hook.id],
		url: filledIn(hook.url, message.variables),
		body: hook.excludeBody ? '' : JSON.stringify(body),
		sign: async (text, forged): Promise<Record<string, string>> =>
			await Promise.resolve(
				secret === null ? {} : { 'X-Hub-Signature': hubSignature(text, forged ? guessed : secret) },
			),
	};
}

function toApp(
	{ hooks }: Extract<Recipient, { kind: 'dynamic' }>,
	body: object,
	clients: OAuthClients,
	clock: () => number,
): Addressed {
	const [first] = hooks;
	const hookIds = hooks.map(({ id }) => id);
	return {
		hookKind: 'dynamic',
		hookIds,
		url: first.url,
		body: JSON.stringify({ ...body, matchedWebhookIds: hookIds }),
		sign: async (_text, forged): Promise<Record<string, string>> => {
			const client = clients.apps.find(({ clientId }) => clientId === first.clientId);
			if (client === undefined) return {};
			const secret = forged ? guessed : client.clientSecret;
			return { Authorization: `Bearer ${await appToken(first, secret, clock())}` };
		},
	};
}

/** Variables in a URL: `${issue.key}` on Cloud and before Data Center 10, `{issue.key}` since; unknown ones are empty. */
function filledIn(url: string, variables: Readonly<Record<string, string>>): string {
	return url.replace(/\$?\{([a-z]+\.[a-z]+)\}/g, (_, name: string) =>
		encodeURIComponent(variables[name] ?? ''),
	);
}
