import { objectField, projectField, type Details } from '../../../fields';
import type { RunContext } from '../../../operation';
import type { ObjectKind, WrittenObject } from '../../../values/numberedObject';
import type { WrittenProject } from '../../../values/project';
import { partOfProject } from '../../lookUps/partOfProject';
import { projectEndpoints } from '../../projectCalled';

const VERSIONS = 'GET /rest/api/3/project/{projectIdOrKey}/versions';

/** A version, and where its ID stands in addresses. */
const VERSION: ObjectKind = {
	one: 'version',
	several: 'versions',
	addresses: ['/versions/', '/version/', '/fixforversion/'],
};

/** The endpoints for looking a version up by its name. */
export const versionEndpoints = {
	cloud: [VERSIONS, ...projectEndpoints.cloud],
	dataCenter: [VERSIONS, ...projectEndpoints.dataCenter],
} as const;

/** Those of them on Cloud: IDs need none. */
export const versionLookUps = versionEndpoints.cloud;

type VersionContext = RunContext<(typeof versionEndpoints)['cloud' | 'dataCenter'][number]>;

/** The fields that name the version that an operation is about. */
export const versionFields = {
	project: projectField({
		description:
			'The project that has the version. Leave it empty if the version is given by its ID or address.',
	}),
	version: versionField('Version', {
		required: true,
		description: 'The version: its name, its ID or its address in the browser',
	}),
};

/** A version, by name, ID or address. */
export function versionField<const Some extends Details>(displayName: string, details: Some) {
	const example = { list: 'searchVersions', name: '2.1', id: '10001' } as const;
	return objectField(displayName, VERSION, example, details);
}

/**
 * The ID of a version.
 *
 * @param label the field that names it
 * @throws ItemRefused if the project does not have it
 */
export async function versionCalled(
	written: WrittenObject,
	label: string,
	project: WrittenProject | undefined,
	context: VersionContext,
): Promise<string> {
	return await partOfProject(written, label, { kind: VERSION, list: VERSIONS }, project, context);
}

/** Items whose version is named by its ID from now on. */
export async function withVersionId<
	Input extends { readonly project: WrittenProject | undefined; readonly version: WrittenObject },
>(asked: Input, context: VersionContext): Promise<Input> {
	const id = await versionCalled(asked.version, 'Version', asked.project, context);
	return { ...asked, version: { by: 'id', value: id } };
}
