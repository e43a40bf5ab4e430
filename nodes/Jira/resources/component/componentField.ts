import { objectField, projectField, type Details } from '../../../fields';
import type { RunContext } from '../../../operation';
import type { ObjectKind, WrittenObject } from '../../../values/numberedObject';
import type { WrittenProject } from '../../../values/project';
import { partOfProject } from '../../lookUps/partOfProject';
import { projectEndpoints } from '../../projectCalled';

const COMPONENTS = 'GET /rest/api/3/project/{projectIdOrKey}/components';

/** A component, and where its ID stands in addresses. */
const COMPONENT: ObjectKind = {
	one: 'component',
	several: 'components',
	addresses: ['/component/'],
};

/** The endpoints for looking a component up by its name. */
export const componentEndpoints = {
	cloud: [COMPONENTS, ...projectEndpoints.cloud],
	dataCenter: [COMPONENTS, ...projectEndpoints.dataCenter],
} as const;

/** Those of them on Cloud: IDs need none. */
export const componentLookUps = componentEndpoints.cloud;

type ComponentContext = RunContext<(typeof componentEndpoints)['cloud' | 'dataCenter'][number]>;

/** The fields that name the component that an operation is about. */
export const componentFields = {
	project: projectField({
		description:
			'The project that has the component. Leave it empty if the component is given by its ID.',
	}),
	component: componentField('Component', {
		required: true,
		description: 'The component: its name or its ID',
	}),
};

/** A component, by name, ID or address. */
export function componentField<const Some extends Details>(displayName: string, details: Some) {
	const example = { list: 'searchComponents', name: 'Billing', id: '10001' } as const;
	return objectField(displayName, COMPONENT, example, details);
}

/**
 * The ID of a component.
 *
 * @param label the field that names it
 * @throws ItemRefused if the project does not have it
 */
export async function componentCalled(
	written: WrittenObject,
	label: string,
	project: WrittenProject | undefined,
	context: ComponentContext,
): Promise<string> {
	const part = { kind: COMPONENT, list: COMPONENTS } as const;
	return await partOfProject(written, label, part, project, context);
}

/** Items whose component is named by its ID from now on. */
export async function withComponentId<
	Input extends { readonly project: WrittenProject | undefined; readonly component: WrittenObject },
>(asked: Input, context: ComponentContext): Promise<Input> {
	const id = await componentCalled(asked.component, 'Component', asked.project, context);
	return { ...asked, component: { by: 'id', value: id } };
}
