import {
	accessOf,
	findEndpoint,
	isRepeatable as repeats,
	type Endpoint,
} from '../../nodes/endpoints';
import type { Passed } from './wire/wire';

/** Names that requests and answers use for one item: its mark, the key and id of its issue, its attachment. */
export type ItemNames = readonly string[];

/** Signing in changes nothing. */
const SIGN_IN = /\/oauth\/token$/;

/** The gateway's form of `/rest/builds/0.1/bulk` for a self-hosted tool. */
const OF_TOOLS = /^\/jira\/([a-z]+)\/([\d.]+)\/cloud\/[^/]+/;

type Line = Pick<Passed, 'method' | 'path'>;

/** Whether a request changes something in Jira. */
export function isWrite({ method, path }: Line): boolean {
	const endpoint = servedBy({ method, path });
	if (endpoint !== undefined) return accessOf(endpoint) !== 'read';
	return method !== 'GET' && method !== 'HEAD' && !SIGN_IN.test(withoutQuery(path));
}

/** Whether doing it twice is the same as doing it once. */
export function isRepeatable({ method, path }: Line): boolean {
	const endpoint = servedBy({ method, path });
	return endpoint === undefined ? method === 'PUT' || method === 'DELETE' : repeats(endpoint);
}

/** The endpoint of a request, without the prefix of a gateway or a context path. */
function servedBy({ method, path }: Line): Endpoint | undefined {
	const told = withoutQuery(path)
		.replace(
			OF_TOOLS,
			(_, api: string, version: string) => `/rest/${api}/${api === 'devinfo' ? '0.10' : version}`,
		)
		.replace(/^.*?(?=\/rest\/)/, '');
	return findEndpoint(method, told, 'cloud') ?? findEndpoint(method, told, 'dataCenter');
}

/** Ids in a path, and the keys of issues: an issue that the run created has a key that no item knows. */
const NAMED_IN_PATH = /[0-9a-f-]{32,36}|(?<=\/)\d{4,}(?=\/|$)|(?<=\/issue\/)[A-Z]+-\d+/g;

/** Method and path of a request, the same for all items. */
export function endpointOf({ method, path }: Line, items: readonly ItemNames[]): string {
	let template = withoutQuery(path).replace(NAMED_IN_PATH, '*');
	for (const name of items.flat()) template = template.replace(pattern(name, 'g'), '*');
	return `${method} ${template}`;
}

/** A day or a time: the numbers in it are not ids. */
const TIMES = /\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?/g;

/** Whether a request is about an item. */
export function concerns({ path, body }: Pick<Passed, 'path' | 'body'>, names: ItemNames): boolean {
	const named = body.replace(TIMES, '');
	return names.some((name) => pattern(name).test(path) || pattern(name).test(named));
}

/** How far Jira carried out the writes of an item. */
export interface Deeds {
	/** How often it carried out all of them. Writes that can be repeated count once. */
	readonly times: number;
	/** Whether it carried out some of them, but not all. */
	readonly isPart: boolean;
}

/** @param endpoints how many endpoints the writes of an item go to */
export function deedsOf(passed: readonly Passed[], names: ItemNames, endpoints: number): Deeds {
	const done = passed.filter(
		(one) =>
			isWrite(one) &&
			one.status !== undefined &&
			one.status >= 200 &&
			one.status < 300 &&
			concerns(one, names),
	);
	const once = done.filter((one) => !isRepeatable(one)).map((one) => endpointOf(one, [names]));
	const reached = new Set(done.map((one) => endpointOf(one, [names]))).size;
	const isRepeated = once.length > new Set(once).size || (once.length > 0 && reached > endpoints);
	const times = isRepeated ? once.length : Number(reached > 0 && reached >= endpoints);
	return { times, isPart: times === 0 && reached > 0 };
}

/** Asks for the state of a task that Jira has accepted, and that continues whether or not we learn how it ends. */
const FOLLOWING = /\/bulk\/queue\//;

/** Whether a write of an item met a fault that hides its outcome, or is a task whose end is not learned. */
export function isLeftOpen(passed: readonly Passed[], names: ItemNames): boolean {
	const own = passed.filter((one) => isWrite(one) && concerns(one, names));
	const isTask = own.some(({ path }) => /\/bulk\/issues\//.test(path));
	return (
		own.some(({ fault }) => fault?.refuses === false) ||
		(isTask && passed.some(({ path, fault }) => fault !== undefined && FOLLOWING.test(path)))
	);
}

function withoutQuery(path: string): string {
	return path.split('?', 1)[0] ?? '';
}

/** A name that is not part of a longer one. */
function pattern(name: string, flags = ''): RegExp {
	return new RegExp(
		`(?<![A-Za-z0-9])${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![A-Za-z0-9])`,
		flags,
	);
}
