import type { IDataObject } from 'n8n-workflow';
import type { JiraRequest } from '../connection';
import type { Endpoint } from '../endpoints';
import { holdsMark, marked, type RunContext } from '../operation';

/**
 * Adds something, with a mark among its properties. When the answer is lost, it is looked for by its mark.
 *
 * @param request the one that adds it, without the mark
 * @param look finds what bears a mark; undefined where Jira keeps no properties of such things: then there is no mark
 * @returns what was added, as Jira shows it
 */
export async function addedWithMark<E extends Endpoint>(
	request: JiraRequest<E>,
	look: ((mark: string) => Promise<IDataObject | undefined>) | undefined,
	{ send, marks, doOrFind }: RunContext<E>,
): Promise<IDataObject> {
	const mark = look === undefined ? undefined : marks.next();
	const body = { ...request.body, ...marked(mark) };
	return await doOrFind(
		async () => ((await send({ ...request, body })) ?? {}) as IDataObject,
		() =>
			mark !== undefined && look !== undefined && marks.wanted
				? async () => await look(mark)
				: undefined,
	);
}

/** The first of some things, shown with their properties, that bears a mark; as Jira shows it without them. */
export function bearerOf(mark: string, things: readonly IDataObject[]): IDataObject | undefined {
	for (const { properties, ...thing } of things) {
		if (holdsMark(properties, mark)) return thing;
	}
	return undefined;
}
