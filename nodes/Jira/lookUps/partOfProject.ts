import { call } from '../../connection';
import { ItemRefused, type RunContext } from '../../operation';
import { isId } from '../../values/named';
import { idWritten, type ObjectKind, type WrittenObject } from '../../values/numberedObject';
import type { WrittenProject } from '../../values/project';
import { projectCalled, type projectEndpoints } from '../projectCalled';
import { objectId, type NumberedObject } from './objectId';

/** The endpoints that list the parts of a project. */
type PartsEndpoint =
	| 'GET /rest/api/3/project/{projectIdOrKey}/components'
	| 'GET /rest/api/3/project/{projectIdOrKey}/versions';

/** What a project has several of, each with a name of its own. */
export interface ProjectPart<E extends PartsEndpoint> {
	readonly kind: ObjectKind;
	/** Lists all of a project. */
	readonly list: E;
}

type PartContext<E extends PartsEndpoint> = RunContext<
	E | (typeof projectEndpoints)['cloud' | 'dataCenter'][number]
>;

/**
 * The ID of a version or a component. Names are looked up in the project, once per run.
 *
 * @param label the field that names it
 * @throws ItemRefused if the project does not have it, or is needed and missing
 */
export async function partOfProject<E extends PartsEndpoint>(
	written: WrittenObject,
	label: string,
	{ kind, list }: ProjectPart<E>,
	project: WrittenProject | undefined,
	context: PartContext<E>,
): Promise<string> {
	const id = idWritten(written, kind);
	if (id !== undefined && isId(id)) return id;
	if (id !== undefined) {
		throw new ItemRefused(
			`'${label}' is "${id}", which is not the ID of a ${kind.one}`,
			"Enter an ID such as 10001, or choose 'Name'.",
		);
	}
	if (project === undefined) {
		throw new ItemRefused(
			`'${label}' is "${written.value}", a name, but 'Project' is empty`,
			`Choose the project that has this ${kind.one}, or enter the ID of the ${kind.one}.`,
		);
	}
	const { value: projectIdOrKey } = await projectCalled(project, context);
	const load = async () =>
		(await context.send(
			call(list as PartsEndpoint, { path: { projectIdOrKey } }) as never,
		)) as readonly NumberedObject[];
	return await objectId(
		written,
		label,
		kind,
		{ list: `${kind.several} of ${projectIdOrKey}`, load },
		context,
	);
}
