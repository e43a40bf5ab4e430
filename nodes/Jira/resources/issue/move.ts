import { call, refusalIn } from '../../../connection';
import {
	booleanField,
	issueField,
	issueTypeField,
	parentField,
	projectField,
	type Values,
} from '../../../fields';
import {
	bulkTask,
	ItemRefused,
	operation,
	type RunContext,
	type TaskAnswer,
} from '../../../operation';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { bulkMoveEndpoints, moveTogether, type Destination } from './bulk/bulkMove';
import { MOST_ISSUES } from './bulk/bulkTask';
import { ISSUE } from './issueState';

const form = {
	issue: issueField(),
	project: projectField({ required: true, description: 'The project to move it to' }),
	issueType: issueTypeField({
		description: 'The type that it gets there; the type of the same name as now if it is empty',
	}),
	parent: parentField({
		description: 'The issue that a sub-task belongs to then; only for types of sub-tasks',
	}),
	notifyUsers: booleanField('Notify Users', 'Whether Jira sends an email about the move', {
		default: true,
	}),
};

type Asked = Values<typeof form>;

type Context = RunContext<
	| (typeof bulkMoveEndpoints)[number]
	| (typeof projectEndpoints.cloud)[number]
	| (typeof projectEndpoints.dataCenter)[number]
	| typeof ISSUE
>;

export const moveIssue = operation({
	displayName: 'Move to Project',
	action: 'Move issue to another project',
	phrases: ['move issue', 'change project', 'change issue type'],
	description:
		'Move an issue with its sub-tasks to another project or type; many items share tasks (Cloud only)',
	effect: 'moved',
	onlyOn: 'cloud',
	instead: "Data Center has no request for it: clone the issue with 'Create', or move it in Jira.",
	endpoints: {
		cloud: [...bulkMoveEndpoints, ...projectEndpoints.cloud, ISSUE],
		dataCenter: projectEndpoints.dataCenter,
	},
	fields: form,

	run: async (asked, context) => {
		// Says whether the issue exists; tells the key by which Jira finds a moved one.
		const path = { issueIdOrKey: asked.issue };
		const issue = await context.send(call(ISSUE, { path, query: { fields: ['issuetype'] } }));
		const { id } = issue as { id: string };
		const [answer] = await moveTogether([id], await destinationOf(asked, context), context);
		if (typeof answer === 'object' && 'output' in answer) return answer.output;
		throw failureOf(asked.issue, answer);
	},
	combine: bulkTask({
		key: ({ project, issueType, parent, notifyUsers }) =>
			JSON.stringify([project, issueType, parent, notifyUsers]),
		subject: ({ issue }) => issue,
		size: MOST_ISSUES,
		run: async (asked, context) => {
			const [first] = asked;
			if (first === undefined) return [];
			const issues = asked.map(({ issue }) => issue);
			return await moveTogether(issues, await destinationOf(first, context), context);
		},
	}),
});

async function destinationOf(
	{ project, issueType, parent, notifyUsers }: Asked,
	context: Context,
): Promise<Destination> {
	const { value } = await projectCalled(project, context);
	return { project: value, issueType, parent, notifyUsers };
}

function failureOf(issue: string, answer: TaskAnswer | undefined): unknown {
	if (typeof answer === 'object' && 'reason' in answer) return answer.reason;
	if (typeof answer === 'object' && 'refused' in answer) {
		const said = refusalIn(answer.refused).messages.join(' ');
		return new ItemRefused(
			`Jira could not move ${issue}: ${said}`,
			'This account needs the permission Move Issues there, and Create Issues in the other project.',
		);
	}
	return new ItemRefused(
		`Jira does not say whether it moved ${issue}`,
		'Check in Jira before you run the item again.',
		true,
	);
}
