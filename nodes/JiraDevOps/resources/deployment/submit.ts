import { definedOnly } from '../../../values/definedOnly';
import {
	booleanField,
	choiceField,
	collectionField,
	dateTimeField,
	listField,
	textField,
	wholeNumberField,
} from '../../../fields';
import { isoTime } from '../../../values/moment';
import { optionsBesideEvents } from '../../fields/options';
import { issueFields } from '../../fields/submission';
import { wordField } from '../../fields/text';
import { updateSequence } from '../../fields/updateSequence';
import { deployment } from '../../kinds';
import { entityId } from '../../readings/entityId';
import { ENVIRONMENT_TYPES, environmentTypeOf } from '../../readings/environmentType';
import { DEPLOYMENT_STATES, deploymentStateOf, sequenceNumber } from '../../readings/states';
import { issueAndServiceAssociations } from '../../submission/issueAssociation';
import { formWithoutIssue, issuesOfForm } from '../formEntity';
import { submitOperation } from '../submitOperation';

const form = {
	environmentName: textField('Environment', {
		required: true,
		placeholder: 'e.g. production-eu',
		description: 'The displayed name of the environment',
	}),
	environmentType: choiceField('Environment Type', ['guess', ...ENVIRONMENT_TYPES], {
		description: "The kind of environment; 'Guess' derives it from the name",
	}),
	deploymentSequenceNumber: wholeNumberField('Deployment Number', {
		required: true,
		description:
			'The number of the deployment in its pipeline and environment; a larger one is newer',
	}),
	displayName: textField('Name', {
		required: true,
		placeholder: 'e.g. Shop 2.4 #42',
		description: 'The displayed name of the deployment',
	}),
	url: textField('URL', {
		required: true,
		placeholder: 'e.g. https://ci.acme.example/deploy/42',
		description: 'The address of the deployment',
	}),
	state: wordField('State', DEPLOYMENT_STATES, deploymentStateOf, {
		required: true,
		default: 'successful',
		description:
			"Or an expression with a state from GitHub Actions, GitLab CI, Jenkins, Bitbucket, Azure Pipelines, CircleCI or Argo: it is translated into Jira's",
	}),
	pipelineName: textField('Pipeline', {
		required: true,
		placeholder: 'e.g. Shop delivery',
		description: 'The name of the deployment pipeline',
	}),
	...issueFields(),
	additionalFields: collectionField('Additional Fields', {
		description: textField('Description', {
			description: 'A short description; the name by default',
		}),
		duration: wholeNumberField('Duration', { description: 'How long it took, in seconds' }),
		environmentId: textField('Environment ID', {
			description: 'The same for all pipelines; derived from the name by default',
		}),
		initiateGating: booleanField(
			'Initiate Gating',
			'Whether to ask Jira Service Management to allow the deployment; see Get Gating Status',
		),
		label: textField('Label', { description: 'For example the version' }),
		lastUpdated: dateTimeField('Last Updated', {
			description: 'When it changed to this state; now by default',
		}),
		pipelineId: textField('Pipeline ID', { description: 'Derived from the name by default' }),
		pipelineUrl: textField('Pipeline URL', {
			description: 'The address of the pipeline; the URL of the deployment by default',
		}),
		services: listField('Services', {
			description: 'IDs or keys of the services that were deployed, separated by commas',
		}),
		...updateSequence.number,
	}),
};

export const submitDeployments = submitOperation({
	action: 'Submit deployment',
	phrases: ['deploy', 'release'],
	description:
		'Show a deployment on its issues; many items are sent together, up to 100 per request',
	kind: deployment,
	eventsOf: ['github', 'gitlab'],
	fields: form,
	more: optionsBesideEvents.environment,
	entityOf: (given, options, now) => {
		const { environmentName, environmentType, pipelineName, url, state } = given;
		const { additionalFields: more, displayName, deploymentSequenceNumber } = given;
		const { services = [] } = more;
		const issues = issuesOfForm(given, options);
		if (issues.length === 0 && services.length === 0) {
			return formWithoutIssue('the deployment');
		}
		const time = more.lastUpdated ?? now;
		return {
			entity: definedOnly({
				schemaVersion: '1.0',
				deploymentSequenceNumber,
				updateSequenceNumber: more.updateSequenceNumber ?? sequenceNumber(time, state),
				associations: issueAndServiceAssociations(issues, services),
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
