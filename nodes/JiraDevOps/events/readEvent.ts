import { ItemRefused } from '../../operation';
import { at, isRecord } from '../readings/json';
import { readBitbucket } from './bitbucket';
import type { EventFacts, EventReader, ReceivedEvent } from './eventFacts';
import { readGitHub } from './github';
import { readGitLab } from './gitlab';
import { readJenkins } from './jenkins';

const READERS = {
	bitbucket: readBitbucket,
	github: readGitHub,
	gitlab: readGitLab,
	jenkins: readJenkins,
} satisfies Readonly<Record<string, EventReader>>;

/** The tools whose webhooks are understood. */
export const TOOLS = Object.keys(READERS) as Array<keyof typeof READERS>;

export type Tool = keyof typeof READERS;

/** The display names of the tools. */
export const TOOL_NAMES: Readonly<Record<Tool, string>> = {
	bitbucket: 'Bitbucket',
	github: 'GitHub',
	gitlab: 'GitLab',
	jenkins: 'Jenkins',
};

/** The order in which readers are tried: GitLab and Jenkins name themselves, GitHub and Bitbucket look alike. */
const TRIED: readonly Tool[] = ['gitlab', 'jenkins', 'github', 'bitbucket'];

/** Headers that only one tool sends. */
const NAMED_BY_HEADER: ReadonlyArray<readonly [header: string, tool: Tool]> = [
	['x-github-event', 'github'],
	['x-gitlab-event', 'gitlab'],
	['x-event-key', 'bitbucket'],
];

/**
 * Reads a webhook of a development tool.
 *
 * @param tool the tool that sent it; by default recognized from the event
 * @throws ItemRefused when it is not from that tool, or from none of the tools
 */
export function readEvent(event: ReceivedEvent, tool?: Tool): EventFacts {
	const named = toolsNamedBy(event);
	if (isRecord(event.body) && (!isEmpty(event.body) || named.length > 0)) {
		for (const candidate of tool === undefined ? [...named, ...TRIED] : [tool]) {
			const facts = READERS[candidate](event);
			if (facts !== undefined) return facts;
		}
	}
	throw notRead(event.body, tool);
}

/** The tools that an event's headers name; several if headers of other tools were passed on. */
function toolsNamedBy({ headers }: ReceivedEvent): Tool[] {
	return NAMED_BY_HEADER.filter(([header]) => header in headers).map(([, tool]) => tool);
}

const WANTED = "Pass the output of n8n's Webhook node unchanged, or the body of the request.";

function notRead(body: unknown, tool: Tool | undefined): ItemRefused {
	if (isEmpty(body)) {
		return new ItemRefused("'Webhook Event' is empty", WANTED);
	}
	if (typeof body === 'string') {
		return new ItemRefused(
			"'Webhook Event' is text, but not JSON",
			`${WANTED} Configure the tool to send its webhook as application/json.`,
		);
	}
	if (Array.isArray(body)) {
		return new ItemRefused(
			"'Webhook Event' is a list",
			`${WANTED} Turn each event into an item, for example with n8n's Split Out node.`,
		);
	}
	const elsewhere = "For other tools, use 'Fields Below' or 'JSON'.";
	return tool === undefined
		? new ItemRefused(
				"'Webhook Event' is not a webhook from GitHub, GitLab, Bitbucket or Jenkins",
				`${WANTED} ${elsewhere}`,
			)
		: new ItemRefused(
				`'Webhook Event' is not a webhook from ${TOOL_NAMES[tool]}, the tool in 'Sent By'`,
				`Choose the tool that sent it, or 'Detect Automatically'. ${WANTED} ${elsewhere}`,
			);
}

function isEmpty(body: unknown): boolean {
	if (body === undefined || body === null || body === '') return true;
	return typeof body === 'object' && Object.keys(body).length === 0;
}

/**
 * Finds the headers and body of a webhook in an item: the output of n8n's Webhook and GitHub or GitLab Trigger nodes
 * (`{ headers, body }`), a body alone, or JSON as text. A form's `payload`, as GitHub can send it, is unpacked.
 */
export function receivedEvent(given: unknown): Pick<ReceivedEvent, 'body' | 'headers'> {
	const value = unpacked(given);
	const hasEnvelope = isEnvelope(value);
	const body = unpacked(hasEnvelope ? at(value, 'body') : value);
	const payload = at(body, 'payload');
	return {
		body: typeof payload === 'string' ? unpacked(payload) : body,
		headers: hasEnvelope ? inSmallLetters(at(value, 'headers')) : {},
	};
}

/** Whether it is the output of n8n's Webhook node. */
export function isEnvelope(value: unknown): boolean {
	return isRecord(at(value, 'headers')) && at(value, 'body') !== undefined;
}

function unpacked(value: unknown): unknown {
	if (typeof value !== 'string') return value;
	try {
		return JSON.parse(value) as unknown;
	} catch {
		return value;
	}
}

function inSmallLetters(headers: unknown): Record<string, unknown> {
	return isRecord(headers)
		? Object.fromEntries(
				Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
			)
		: {};
}
