import { resources } from '../../nodes/Jira/resources';
import { resources as devOpsResources } from '../../nodes/JiraDevOps/resources';
import { devOpsOperations, jiraOperations } from '../samples/operations';
import { PUBLISHED_ENDPOINTS, publishedEndpoints } from '../endpoints/publishedEndpoints';
import { scalePage } from '../scale/scalePage';
import { codex, devOpsCodex, jiraCodex, pollingTriggerCodex, triggerCodex } from './codex';
import { devOpsSampleOutputs } from './devOpsSampleOutputs';
import { endpointsPages } from './endpointsPages';
import { readGenerated, readLines } from './generatedFile';
import { OPERATION_SCOPES_FILE, operationScopesFile } from './operationScopes';
import { operationsPage } from './operationsPage';
import { outputSchemas } from './outputSchemas';
import { PUBLISHED, publishedNames } from './published';
import { withOperations } from './readmeOperations';
import { sampleOutputs } from './sampleOutputs';
import { TEXTS, textsPage } from './texts/textsPage';
import { valuesPage } from './valuesPage';

/** Every file that is generated from the source, by its path within the project. */
export async function generatedFiles(): Promise<Readonly<Record<string, string>>> {
	return {
		'README.md': withOperations(readGenerated('README.md'), resources),
		'docs/operations.md': operationsPage('Jira Platform', resources),
		'docs/devops-operations.md': operationsPage('Jira DevOps', devOpsResources),
		'nodes/Jira/Jira.node.json': codex(jiraCodex, resources),
		'nodes/JiraDevOps/JiraDevOps.node.json': codex(devOpsCodex, devOpsResources),
		'nodes/JiraTrigger/JiraTrigger.node.json': codex(triggerCodex, []),
		'nodes/JiraPollingTrigger/JiraPollingTrigger.node.json': codex(pollingTriggerCodex, []),
		[OPERATION_SCOPES_FILE]: operationScopesFile(resources),
		...endpointsPages(),
		'docs/values.md': valuesPage(),
		'docs/scale.md': await scalePage(),
		[TEXTS]: textsPage(),
		[PUBLISHED]: `${publishedNames().join('\n')}\n`,
		[PUBLISHED_ENDPOINTS]: `${publishedEndpoints(readLines(PUBLISHED_ENDPOINTS)).join('\n')}\n`,
		...outputSchemas('Jira', jiraOperations, await sampleOutputs()),
		...outputSchemas('JiraDevOps', devOpsOperations, await devOpsSampleOutputs()),
	};
}
