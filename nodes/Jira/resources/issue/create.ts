import { definedOnly } from '../../../values/definedOnly';
import type { IDataObject } from 'n8n-workflow';
import { call, type FileToSend, type Site } from '../../../connection';
import {
	attachmentsField,
	collectionField,
	issueTypeField,
	labelsField,
	otherFieldsField,
	preparedField,
	projectField,
	textFormatField,
	type Values,
} from '../../../fields';
import { batched, marked, operation, type BatchAnswer } from '../../../operation';
import { byIdOrKey, byIdOrName } from '../../../values/named';
import type { TextFiles } from '../../../values/richText';
import { simplifyAttachment } from '../attachment/attachments';
import { picturesOf } from '../attachment/pictures';
import { MOST_FILES } from '../attachment/uploadQueue';
import { attachEach, attachSteps, filesToAttach, uploadEndpoints } from '../attachment/uploads';
import { createdIssues, createdIssuesEndpoints } from './createdIssues';
import { projectCalled, projectEndpoints } from '../../projectCalled';
import { createOptions, createOptionsEndpoints } from './fieldOptions';
import {
	descriptionField,
	lookedUpValues,
	namedFields,
	namedFieldValues,
	richText,
	summaryField,
} from './issueFields';
import { withUrl } from './issueOutput';
import { valuesForCreate } from './possibleValues';
import { fieldValueEndpoints } from './knownFields';

const form = {
	project: projectField({
		required: true,
		description: 'The project in which the issue is created',
	}),
	issueType: issueTypeField({ required: true, description: "One of the project's issue types" }),
	summary: summaryField({ required: true }),
	description: descriptionField(),
	textFormat: textFormatField('description'),
	additionalFields: collectionField('Additional Fields', {
		...namedFields,
		labels: labelsField(),
		attachments: attachmentsField(
			MOST_FILES,
			'They are attached once the issue is created. Files that an HTML description shows as pictures are attached in any case.',
		),
	}),
	otherFields: otherFieldsField(),
	/** Values of people and other fields in Jira's own form, see `prepare`. */
	otherValues: preparedField<IDataObject>(),
	/** The files to attach. */
	files: preparedField<readonly FileToSend[]>(),
	/** The files that the description shows. */
	shown: preparedField<TextFiles>(),
	/** The mark by which the issue is found if the answer is lost. */
	mark: preparedField<string>(),
};

type CreateInput = Values<typeof form>;

function issueOf(
	asked: CreateInput,
	site: Site,
): { fields: IDataObject; properties?: IDataObject[] } {
	const { project, issueType, summary, description, textFormat, additionalFields } = asked;
	const { labels, ...named } = additionalFields;
	return {
		...marked(asked.mark),
		fields: definedOnly({
			project: byIdOrKey(project.value),
			issuetype: byIdOrName(issueType),
			summary,
			description:
				description === undefined
					? undefined
					: richText(site, textFormat, description, CREATE, asked.shown),
			labels,
			...namedFieldValues(named, textFormat, site),
			...asked.otherValues,
		}),
	};
}

const CREATE = 'POST /rest/api/3/issue';
const BULK_CREATE = 'POST /rest/api/3/issue/bulk';

/** Further endpoints on both flavours. */
const ASKED = [
	BULK_CREATE,
	...fieldValueEndpoints,
	...createOptionsEndpoints,
	...uploadEndpoints,
] as const;

export const createIssue = operation({
	displayName: 'Create',
	action: 'Create issue',
	phrases: ['create ticket', 'new issue', 'report bug'],
	description: 'Create an issue; many items are created together, up to 50 per request',
	effect: 'created',
	endpoint: CREATE,
	endpoints: {
		cloud: [...ASKED, ...projectEndpoints.cloud, ...createdIssuesEndpoints.cloud],
		dataCenter: [...ASKED, ...projectEndpoints.dataCenter, ...createdIssuesEndpoints.dataCenter],
	},
	fields: form,

	prepare: async ({ additionalFields: { attachments, ...fields }, ...asked }, context) => {
		const project = await projectCalled(asked.project, context);
		const pictures = await picturesOf(asked.textFormat, asked.description, context.files);
		return {
			...asked,
			project,
			additionalFields: fields,
			files: await filesToAttach([...(attachments ?? []), ...pictures.fields], context),
			shown: pictures.shown,
			mark: context.marks.next(),
			otherValues: await lookedUpValues(
				fields,
				asked.otherFields,
				context,
				async () => await createOptions(project.value, asked.issueType, context),
			),
		};
	},
	request: (asked, site) => ({ body: issueOf(asked, site) }),
	output: (issue, _asked, site) => withUrl(issue as IDataObject, site),
	afterwards: async (issue, { files = [] }, context) => {
		if (files.length === 0) return issue;
		const [creating, ...attaching] = context.steps.plan('Create issue', ...attachSteps(files));
		const { key } = await creating.carryOut(async () => issue);
		const attached = await attachEach(String(key), files, attaching, context);
		return { ...issue, attachments: attached.map(simplifyAttachment) };
	},

	possibleValues: async (refused, { project, issueType }, context) =>
		await valuesForCreate(refused, { project: project.value, issueType }, context),

	combine: batched({
		size: () => 50,
		request: (asked, site) =>
			call(BULK_CREATE, { body: { issueUpdates: asked.map((one) => issueOf(one, site)) } }),
		answers: readCreated,
		finder: (context) => (context.marks.wanted ? createdIssues(context) : undefined),
	}),
});

interface BulkCreated {
	readonly issues?: readonly IDataObject[] | null;
	readonly errors?: ReadonlyArray<{
		readonly status: number;
		readonly elementErrors: unknown;
		readonly failedElementNumber?: number;
	}> | null;
}

/** Jira lists the created issues in the order of the request, and leaves out refused ones. */
function readCreated(body: unknown, asked: readonly CreateInput[]): BatchAnswer[] {
	const { issues, errors } = (body ?? {}) as BulkCreated;
	const refusals = new Map((errors ?? []).map((error) => [error.failedElementNumber, error]));
	// If some are missing, the others cannot be assigned.
	const isComplete = (issues ?? []).length + refusals.size === asked.length;
	const created = (isComplete ? (issues ?? []) : [])[Symbol.iterator]();
	return asked.map((_, position) => {
		const refusal = refusals.get(position);
		if (refusal !== undefined) return { refused: refusal.elementErrors, status: refusal.status };
		const next = created.next();
		return next.done === true ? 'unnamed' : { output: next.value };
	});
}
