import { z } from 'zod/v3';
import {
	issuesInput,
	momentInput,
	someText,
	textList,
	wholeNumber,
	wordFor,
} from '../../input/values';
import { deployment } from '../../kinds';
import {
	additionalFields,
	choice,
	moment,
	numberField,
	requiredText,
	textField,
	yesOrNo,
} from '../../parameters/fields';
import {
	environmentTypeOption,
	issueKeysParameter,
	searchedTextsParameter,
	shownForEvents,
} from '../../parameters/submission';
import { entityId } from '../../readings/entityId';
import { ENVIRONMENT_TYPES, environmentTypeOf } from '../../readings/environmentType';
import { compact } from '../../readings/json';
import { DEPLOYMENT_STATES, deploymentStateOf, sequenceNumber } from '../../readings/states';
import { isoTime } from '../../../values/moment';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';
import { updateParameters } from '../updateParameters';

const fieldsInput = {
	environmentName: someText,
	environmentType: z.enum(['guess', ...ENVIRONMENT_TYPES]).default('guess'),
	deploymentSequenceNumber: wholeNumber,
	displayName: someText,
	url: someText,
	state: wordFor(DEPLOYMENT_STATES, deploymentStateOf),
	pipelineName: someText,
	...issuesInput,
	additionalFields: z
		.object({
			description: someText.optional(),
			duration: wholeNumber.optional(),
			environmentId: someText.optional(),
			initiateGating: z.boolean().optional(),
			label: someText.optional(),
			lastUpdated: momentInput.optional(),
			pipelineId: someText.optional(),
			pipelineUrl: someText.optional(),
			services: textList.default([]),
			updateSequenceNumber: wholeNumber.optional(),
		})
		.strict()
		.default({}),
};

export const submitDeployments = submitOperation({
	resource: 'deployment',
	action: 'Submit deployment',
	description: 'Show a deployment on its issues; many items are sent together, 100 in one request',
	scopes: ['write:deployment-info:jira'],
	specification: { cloud: ['POST /rest/deployments/0.1/bulk'], dataCenter: [] },
	kind: deployment,
	eventsOf: ['github', 'gitlab'],
	fields: [
		requiredText('Environment', 'environmentName', {
			placeholder: 'e.g. production-eu',
			description: 'The name of the environment that people see',
		}),
		{
			...choice('Environment Type', 'environmentType', ['guess', ...ENVIRONMENT_TYPES], {
				description: "What kind of environment it is; 'Guess' tells it by the name",
			}),
		},
		numberField('Deployment Number', 'deploymentSequenceNumber', {
			required: true,
			description:
				'The number of the deployment in its pipeline and environment; a larger one is newer',
		}),
		requiredText('Name', 'displayName', {
			placeholder: 'e.g. Shop 2.4 #42',
			description: 'The name of the deployment that people see',
		}),
		requiredText('URL', 'url', {
			placeholder: 'e.g. https://ci.acme.example/deploy/42',
			description: 'Where people find the deployment',
		}),
		choice('State', 'state', DEPLOYMENT_STATES, {
			required: true,
			default: 'successful',
			description:
				"Or an expression with the word of GitHub Actions, GitLab CI, Jenkins, Bitbucket, Azure Pipelines, CircleCI or Argo: it becomes Jira's",
		}),
		requiredText('Pipeline', 'pipelineName', {
			placeholder: 'e.g. Shop delivery',
			description: 'The name of the pipeline that deploys',
		}),
		issueKeysParameter(),
		searchedTextsParameter,
		additionalFields([
			textField('Description', 'description', {
				description: 'A few words about it; the name when left out',
			}),
			numberField('Duration', 'duration', { description: 'How long it took, in seconds' }),
			textField('Environment ID', 'environmentId', {
				description: 'The same for all pipelines; made of the name when left out',
			}),
			yesOrNo(
				'Initiate Gating',
				'initiateGating',
				'Whether Jira Service Management is asked to allow the deployment; see Get Gating Status',
			),
			textField('Label', 'label', { description: 'E.g. the version' }),
			moment('Last Updated', 'lastUpdated', 'When it came into this state; now when left out'),
			textField('Pipeline ID', 'pipelineId', { description: 'Made of the name when left out' }),
			textField('Pipeline URL', 'pipelineUrl', {
				description: 'Where people find the pipeline; the URL of the deployment when left out',
			}),
			textField('Services', 'services', {
				description: 'IDs or keys of the services that were deployed, separated by commas',
			}),
			updateParameters.sequenceNumber,
		]),
	],
	fieldsInput,
	more: shownForEvents([environmentTypeOption]),
	entityOf: (given, options, now) => {
		const { environmentName, environmentType, pipelineName, url, state } = given;
		const { additionalFields: more, displayName, deploymentSequenceNumber } = given;
		const issues = issuesOfForm(given, options);
		if (issues.length === 0 && more.services.length === 0) {
			return formWithoutIssue('the deployment');
		}
		const time = more.lastUpdated ?? now;
		return {
			entity: compact({
				schemaVersion: '1.0',
				deploymentSequenceNumber,
				updateSequenceNumber: more.updateSequenceNumber ?? sequenceNumber(time, state),
				associations: issueAndServiceAssociations(issues, more.services),
				displayName,
				url,
				description: more.description ?? displayName,
				lastUpdated: isoTime(time),
				label: more.label,
				duration: more.duration,
				state,
				pipeline: {
					id: more.pipelineId ?? entityId(pipelineName, 255),
					displayName: pipelineName,
					url: more.pipelineUrl ?? url,
				},
				environment: {
					id: more.environmentId ?? entityId(environmentName, 255),
					displayName: environmentName,
					type: environmentType === 'guess' ? environmentTypeOf(environmentName) : environmentType,
				},
				commands: more.initiateGating ? [{ command: 'initiate_deployment_gating' }] : undefined,
			}),
		};
	},
});
