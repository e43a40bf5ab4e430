import { call } from '../../../connection';
import { goneIsFineField } from '../../../fields';
import { operation } from '../../../operation';
import { confirmWrite } from '../../confirmWrite';
import { deletedUnlessGone, isMissing } from '../../deletedUnlessGone';
import {
	componentCalled,
	componentEndpoints,
	componentField,
	componentFields,
	componentLookUps,
	withComponentId,
} from './componentField';

const DELETE = 'DELETE /rest/api/3/component/{id}';
const COMPONENT = 'GET /rest/api/3/component/{id}';

const MOVE_TO = 'Move Issues To';

export const deleteComponent = operation({
	displayName: 'Delete',
	action: 'Delete component',
	phrases: ['remove component', 'replace component'],
	description: 'Delete a component permanently, and put another one into its issues',
	effect: 'deleted',
	// On Cloud, only a 204 counts as done.
	endpoints: {
		cloud: [DELETE, ...componentEndpoints.cloud],
		dataCenter: [DELETE, COMPONENT, ...componentEndpoints.dataCenter],
	},
	optional: componentLookUps,
	fields: {
		...componentFields,
		moveIssuesTo: componentField(MOVE_TO, {
			description: 'The component that its issues get; if it is left empty, they have one less',
		}),
		goneIsFine: goneIsFineField(),
	},

	prepare: async (asked, context) => {
		const { moveIssuesTo, project } = asked;
		return {
			...(await withComponentId(asked, context)),
			moveIssuesTo: moveIssuesTo && {
				by: 'id' as const,
				value: await componentCalled(moveIssuesTo, MOVE_TO, project, context),
			},
		};
	},
	run: async ({ component, moveIssuesTo, goneIsFine }, { site, send }) => {
		const path = { id: component.value };
		const request = call(DELETE, { path, query: { moveIssuesTo: moveIssuesTo?.value } });
		const deletion = async () => {
			const answer = await send(request);
			if (site.flavour !== 'dataCenter') return;
			const isGone = async () => await isMissing(send(call(COMPONENT, { path })));
			await confirmWrite(answer, isGone, `Jira did not delete the component ${path.id}`);
		};
		return { deleted: await deletedUnlessGone(deletion(), goneIsFine), ...path };
	},
});
