import type { IDataObject } from 'n8n-workflow';
import type { JiraRequest } from '../connection';
import type { Endpoint } from '../endpoints';
import { holdsMark, marked, type RunContext } from '../operation';

/**
 * Adds something with a mark among its properties. If the answer is lost, looks for it by the mark.
 *
 * @param request adds it, without the mark
 * @param look finds what has a mark; undefined if Jira stores no properties for it: then there is no mark
 * @returns what was added, as Jira returns it
 */
export async function addedWithMark<E extends Endpoint>(
	request: JiraRequest<E>,
	look: ((mark: string) => Promise<IDataObject | undefined>) | undefined,
	{ send, marks, doOrFind }: RunContext<E>,
): Promise<IDataObject> {
	const mark = look === undefined ? undefined : marks.next();
	const body = { ...request.body, ...marked(mark, propertiesIn(request.body)) };
	return await doOrFind(
		async () => ((await send({ ...request, body })) ?? {}) as IDataObject,
		() =>
			mark !== undefined && look !== undefined && marks.wanted
				? async () => await look(mark)
				: undefined,
	);
}

/** The other properties that a new thing gets. */
function propertiesIn(body: JiraRequest['body']): readonly IDataObject[] {
	const { properties = [] } = (body ?? {}) as { properties?: readonly IDataObject[] };
	return properties;
}

/** The first of some entries that has a mark among its properties, without these. */
export function withMark(mark: string, entries: readonly IDataObject[]): IDataObject | undefined {
	for (const { properties, ...entry } of entries) {
		if (holdsMark(properties, mark)) return entry;
	}
	return undefined;
}
