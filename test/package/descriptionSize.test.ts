import { Jira } from '../../nodes/Jira/Jira.node';
import { JiraDevOps } from '../../nodes/JiraDevOps/JiraDevOps.node';
import { JiraTrigger } from '../../nodes/JiraTrigger/JiraTrigger.node';
import { JiraPollingTrigger } from '../../nodes/JiraPollingTrigger/JiraPollingTrigger.node';

/** n8n sends the descriptions of all nodes to every editor that opens. */
const MOST_BYTES = 1_000_000;

it.each([new Jira(), new JiraDevOps(), new JiraTrigger(), new JiraPollingTrigger()])(
	'The description of $description.displayName stays below 1 MB',
	({ description }) => {
		expect(Buffer.byteLength(JSON.stringify(description))).toBeLessThan(MOST_BYTES);
	},
);
