import type { IBinaryData, INodeExecutionData } from 'n8n-workflow';
import type { NodeRunResult, TypeRegistry } from '../harness/engine';

/** Why a run failed, or why input was refused. */
export interface ErrorAnswer {
	message: string;
	description: string | null;
	/** Index of the input item that the error is about. */
	itemIndex: number | null;
	/** HTTP status as text, as n8n has it. */
	httpCode: string | null;
}

type JsonItem = Record<string, unknown>;

/** What is printed. */
export type Answer = { ok: true; items: JsonItem[][] } | { ok: false; error: ErrorAnswer };

export const refusal = (message: string): Answer => ({
	ok: false,
	error: { message, description: null, itemIndex: null, httpCode: null },
});

const fileSummary = ({ mimeType, fileName, fileSize, bytes }: IBinaryData): JsonItem => ({
	mimeType,
	...(fileName !== undefined && { fileName }),
	...(fileSize !== undefined && { fileSize }),
	...(bytes !== undefined && { bytes }),
});

const itemAnswer = ({ json, binary, pairedItem, error }: INodeExecutionData): JsonItem => ({
	json,
	...(binary && {
		binary: Object.fromEntries(
			Object.entries(binary).map(([name, file]) => [name, fileSummary(file)]),
		),
	}),
	...(pairedItem !== undefined && { pairedItem }),
	...(error && { error: error.message }),
});

/** The answer to a run: its items with files summarised, or why there are none. */
export function answerTo({ ok, status, items, error }: NodeRunResult): Answer {
	if (ok) return { ok, items: items.map((output) => output.map(itemAnswer)) };
	return {
		ok: false,
		error: {
			message: error?.message ?? `The run has ended with the status '${status}'.`,
			description: error?.description ?? null,
			itemIndex: error?.itemIndex ?? null,
			httpCode: error?.httpCode ?? null,
		},
	};
}

const shortestSecret = 6;
const secretName = /secret|token|password/i;

const texts = (value: unknown): string[] => {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
};

/** The secrets in the data of a credential: password fields, and everything with a name like one. */
export function secretsOf(
	types: TypeRegistry,
	type: string,
	data: Readonly<Record<string, unknown>>,
): string[] {
	const passwords = types
		.credentialProperties(type)
		.filter(({ typeOptions }) => typeOptions?.password === true)
		.map(({ name }) => name);
	return Object.entries({ ...data, ...(data.oauthTokenData as object | undefined) })
		.filter(([name]) => passwords.includes(name) || secretName.test(name))
		.flatMap(([name, value]) => (name === 'oauthTokenData' ? [] : texts(value)))
		.filter((text) => text.length >= shortestSecret && !URL.canParse(text));
}

/** One line of JSON without any of the secrets. */
export function printed(answer: Answer, secrets: readonly string[]): string {
	const longestFirst = [...new Set(secrets)].sort((a, b) => b.length - a.length);
	return longestFirst.reduce(
		(line, secret) => line.replaceAll(JSON.stringify(secret).slice(1, -1), '[redacted]'),
		JSON.stringify(answer),
	);
}
