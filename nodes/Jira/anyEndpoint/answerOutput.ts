import type { IBinaryData, IDataObject } from 'n8n-workflow';
import type { Download } from '../../connection';
import type { EndpointFacts } from '../../endpoints';
import { OutputWithFiles, type ItemFiles, type ItemOutput } from '../../operation';

/**
 * Whether an endpoint answers with something else than JSON, which becomes a file; its type, if there is only one.
 * Undefined if it answers with JSON, or with nothing.
 */
export function fileTypeOf({ answers }: Pick<EndpointFacts, 'answers'>): string | undefined {
	for (const [status, { kind, mediaTypes }] of Object.entries(answers)) {
		if (!status.startsWith('2') || mediaTypes === undefined) continue;
		if (kind === 'file') return mediaTypes.length === 1 ? mediaTypes[0] : '*/*';
		if (!mediaTypes.some((type) => /json|\*\/\*/.test(type))) return mediaTypes[0];
	}
	return undefined;
}

/** Keeps an answer as a file; the result is what {@link fileOutput} takes. */
export function keptAnswer(type: string, fallbackName: string, files: ItemFiles): Download {
	return {
		expected: { mimeType: type },
		download: async (content, headers) =>
			await files.keep(
				content,
				fileNameIn(headers['content-disposition']) ?? fallbackName,
				(headers['content-type'] ?? type).replace(/;.*$/s, '').trim(),
			),
	};
}

/** The output for an answer that was kept as a file. */
export function fileOutput(kept: unknown, field: string): OutputWithFiles {
	const file = kept as IBinaryData;
	const { fileName, mimeType, bytes } = file;
	return new OutputWithFiles(
		{ fileName, mimeType, ...(bytes !== undefined && { size: bytes }) },
		{ [field]: file },
	);
}

/** The name of a file in the header `content-disposition`. Source: RFC 6266. */
export function fileNameIn(header = ''): string | undefined {
	const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(header) ?? [];
	const [, quoted, bare] = /filename="([^"]*)"|filename=([^;]+)/i.exec(header) ?? [];
	const name = (decoded(encoded) ?? quoted ?? bare ?? '').trim();
	// A name only: no path that a node writing files could follow.
	return name.split(/[/\\]/).pop() || undefined;
}

function decoded(text: string | undefined): string | undefined {
	try {
		return text === undefined ? undefined : decodeURIComponent(text.trim());
	} catch {
		return undefined;
	}
}

/**
 * The outputs for an answer in JSON: one for each entry of a list; one with `success` where Jira says nothing.
 *
 * @param limit the most entries of a list
 */
export function outputsOf(body: unknown, limit: number): ItemOutput[] {
	if (Array.isArray(body)) return body.slice(0, limit).map(entryOutput);
	return [body === undefined ? { success: true } : entryOutput(body)];
}

/** An entry as output; what is no object has the key `value`. */
export function entryOutput(entry: unknown): IDataObject {
	const isObject = typeof entry === 'object' && entry !== null && !Array.isArray(entry);
	return isObject ? (entry as IDataObject) : { value: entry as IDataObject[string] };
}
