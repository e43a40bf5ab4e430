import { z, type ZodIssue } from 'zod/v3';

const jsonObject = z.record(z.unknown());

const binarySchema = z
	.object({ data: z.string(), mimeType: z.string(), fileName: z.string().optional() })
	.strict();

const itemSchema = z
	.object({ json: jsonObject, binary: z.record(binarySchema).optional() })
	.strict();

const requestSchema = z
	.object({
		node: z.string().min(1),
		typeVersion: z.number().positive().optional(),
		parameters: jsonObject.default({}),
		credentials: z.record(jsonObject).default({}),
		items: z.array(itemSchema).default([{ json: {} }]),
		continueOnFail: z.union([z.boolean(), z.literal('errorOutput')]).default(false),
	})
	.strict();

/** One node to run: the content of the file, with defaults filled in. */
export type ExecuteRequest = z.output<typeof requestSchema>;

/** The input is not as expected: which property, what it is, what it must be. */
export class BadInput {
	constructor(readonly message: string) {}
}

const wanted: Readonly<Record<string, string>> = {
	node: 'the name of a node as text, e.g. "jira"',
	typeVersion: 'a number above 0',
	parameters: 'an object with the parameters of the node',
	credentials: 'an object with the data of each credential by its type',
	items: 'a list of items, each an object with "json" and perhaps "binary"',
	json: 'an object',
	binary: 'an object of files, each with "data" (Base64), "mimeType" and perhaps "fileName"',
	continueOnFail: 'true, false or "errorOutput"',
	data: 'text (Base64)',
	mimeType: 'text, e.g. "image/png"',
	fileName: 'text, e.g. "photo.png"',
};

const longestShown = 40;

/** The actual value, in a few words. Values of parameters, items and credentials are not repeated. */
const described = (value: unknown, path: readonly PropertyKey[]): string => {
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'a list';
	if (typeof value === 'object') return 'an object';
	const shown = JSON.stringify(value);
	if (path.length === 1 && shown.length <= longestShown) return shown;
	return typeof value === 'string' ? 'text' : `a ${typeof value}`;
};

/** `['items', 2, 'json']` → `items[2].json` */
const pathText = (path: readonly PropertyKey[]): string =>
	path.reduce<string>((text, part) => {
		if (typeof part === 'number') return `${text}[${part}]`;
		return text === '' ? String(part) : `${text}.${String(part)}`;
	}, '');

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
	path.reduce<unknown>(
		(value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
		root,
	);

/** What is expected at a path: at the nearest known name on the way there. */
const wantedAt = (path: readonly PropertyKey[]): string => {
	const isFile = path.length > 1 && path.at(-2) === 'binary';
	const isItem = path.length === 2 && path[0] === 'items';
	const isCredential = path.length === 2 && path[0] === 'credentials';
	if (isFile) return 'an object with "data" (Base64), "mimeType" and perhaps "fileName"';
	if (isItem) return 'an object with "json" and perhaps "binary"';
	if (isCredential) return 'an object with the fields of the credential';
	return (
		wanted[String(path.at(-1))] ?? 'a JSON object with "node", "parameters", "credentials", "items"'
	);
};

const complaint = (issue: ZodIssue, root: unknown): string[] => {
	if (issue.code === 'unrecognized_keys') {
		return issue.keys.map((key) => `'${pathText([...issue.path, key])}' is not known here.`);
	}
	const name = issue.path.length === 0 ? 'The input' : `'${pathText(issue.path)}'`;
	const value = valueAt(root, issue.path);
	const given = value === undefined ? 'missing' : described(value, issue.path);
	return [`${name} is ${given}; it has to be ${wantedAt(issue.path)}.`];
};

const parsedJson = (text: string): { document: unknown } | BadInput => {
	try {
		return { document: JSON.parse(text) as unknown };
	} catch (error) {
		return new BadInput(`The input is not JSON: ${(error as Error).message}`);
	}
};

/**
 * Reads a request.
 *
 * @param text a JSON document: `node`, `parameters`, `credentials`, `items`, `continueOnFail`
 * @returns BadInput when it is not JSON, lacks something, or contains something unknown
 */
export function parseRequest(text: string): ExecuteRequest | BadInput {
	const parsed = parsedJson(text);
	if (parsed instanceof BadInput) return parsed;
	const result = requestSchema.safeParse(parsed.document);
	if (result.success) return result.data;
	const complaints = result.error.issues.flatMap((issue) => complaint(issue, parsed.document));
	return new BadInput(complaints.join(' '));
}
