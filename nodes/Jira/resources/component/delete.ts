import { goneIsFineField } from '../../../fields';
import { operation } from '../../../operation';
import {
	componentCalled,
	componentEndpoints,
	componentField,
	componentFields,
	componentLookUps,
	withComponentId,
} from './componentField';

const MOVE_TO = 'Move Issues To';

export const deleteComponent = operation({
	displayName: 'Delete',
	action: 'Delete component',
	phrases: ['remove component', 'replace component'],
	description: 'Delete a component permanently, and put another one into its issues',
	effect: 'deleted',
	endpoint: 'DELETE /rest/api/3/component/{id}',
	endpoints: componentEndpoints,
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
	request: ({ component, moveIssuesTo }) => ({
		path: { id: component.value },
		query: { moveIssuesTo: moveIssuesTo?.value },
	}),
	output: (_body, { component }) => ({ deleted: true, id: component.value }),
	ifGone: ({ component }) => ({ deleted: false, id: component.value }),
});
