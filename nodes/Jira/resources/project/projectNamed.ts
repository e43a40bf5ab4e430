import type { IDataObject } from 'n8n-workflow';
import { projectField } from '../../../fields';
import type { RunContext } from '../../../operation';
import { isId } from '../../../values/named';
import type { WrittenProject } from '../../../values/project';
import { projectCalled, type projectEndpoints } from '../../projectCalled';

/** The project that an operation is about. */
export function wantedProjectField() {
	return projectField({ required: true, description: 'The project: its key, its ID or its name' });
}

/** Items whose project is named by its key or ID from now on. */
export async function withProjectKey<Input extends { readonly project: WrittenProject }>(
	asked: Input,
	context: RunContext<(typeof projectEndpoints)['cloud' | 'dataCenter'][number]>,
): Promise<Input> {
	return { ...asked, project: await projectCalled(asked.project, context) };
}

/** The project as an item names it, for what returns nothing else. */
export function asNamed({ value }: WrittenProject): IDataObject {
	return { [isId(value) ? 'id' : 'key']: value };
}
