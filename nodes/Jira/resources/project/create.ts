import type { IDataObject } from 'n8n-workflow';
import { call } from '../../../connection';
import { choiceField, collectionField, lineField, preparedField, textOf } from '../../../fields';
import { operation } from '../../../operation';
import { ONLY_ON_CLOUD, ONLY_ON_DATA_CENTER } from '../../onlyOnCloud';
import { PEOPLE } from '../../people';
import { CATEGORIES } from './projectCategory';
import { leadKey, projectBody, projectDetails, projectKey } from './projectDetails';
import { withProjectUrl } from './simplifyProject';
import { CLOUD_TEMPLATES, DATA_CENTER_TEMPLATES, typeOfTemplate } from './templates';

const MYSELF = 'GET /rest/api/3/myself';

export const createProject = operation({
	displayName: 'Create',
	action: 'Create project',
	phrases: ['new project', 'create space', 'set up project'],
	description: "Create a project from one of Jira's templates; needs to administer Jira",
	effect: 'created',
	endpoint: 'POST /rest/api/3/project',
	endpoints: [CATEGORIES, PEOPLE, MYSELF],
	optional: [CATEGORIES, PEOPLE, MYSELF],
	fields: {
		name: lineField('Name', 80, {
			required: true,
			placeholder: 'e.g. Web shop',
			description: 'The name of the project; no other project may have it',
		}),
		key: textOf('Key', projectKey, {
			required: true,
			placeholder: 'e.g. SHOP',
			description: 'What the keys of its issues begin with: up to 10 letters and digits',
		}),
		template: choiceField('Template', CLOUD_TEMPLATES, {
			...ONLY_ON_CLOUD,
			description: 'What the project is for; it decides the type, the workflow and the issue types',
		}),
		dataCenterTemplate: choiceField('Template', DATA_CENTER_TEMPLATES, {
			...ONLY_ON_DATA_CENTER,
			description: 'What the project is for; it decides the type, the workflow and the issue types',
		}),
		additionalFields: collectionField('Additional Fields', {
			...projectDetails,
			templateKey: lineField('Template Key', 255, {
				placeholder: 'e.g. com.pyxis.greenhopper.jira:gh-cross-team-template',
				description: "The key of a template that 'Template' does not have; it takes its place",
			}),
		}),
		/** See `prepare`. */
		body: preparedField<IDataObject>(),
	},

	prepare: async (asked, context) => {
		const { site, send, loadOnce } = context;
		const { templateKey, ...details } = asked.additionalFields;
		const template =
			templateKey ?? (site.flavour === 'cloud' ? asked.template : asked.dataCenterTemplate);
		const body = await projectBody(details, 'Additional Fields', context);
		const lead = leadKey(site);
		// A project needs a lead: as in Jira's own form, whoever creates it.
		const creator =
			lead in body
				? undefined
				: ((await loadOnce('me', async () => await send(call(MYSELF)))) as IDataObject);
		return {
			...asked,
			body: {
				key: asked.key,
				name: asked.name,
				projectTypeKey: typeOfTemplate(template),
				projectTemplateKey: template,
				...(creator && { [lead]: creator[site.userKey] }),
				...body,
			},
		};
	},
	request: ({ body = {} }) => ({ body }),
	output: (answer, { name }, site) => {
		const { id, key } = answer as IDataObject;
		return withProjectUrl({ id: String(id), key, name }, site);
	},
});
