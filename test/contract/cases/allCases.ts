import { archiveCases } from './archives';
import { attachmentCases } from './attachments';
import { bulkOperationCases } from './bulkOperations';
import type { CaseTable, Situation } from './case';
import { catalogueCases } from './catalogue';
import { commentCases } from './comments';
import { filterCases } from './filters';
import { followerCases, issuePropertyCases } from './followers';
import { issueCases } from './issues';
import { peopleCases } from './people';
import { projectPartCases } from './projectParts';
import { projectCases } from './projects';
import { remoteLinkCases } from './remoteLinks';
import { searchCases } from './search';
import { webhookCases } from './webhooks';
import { worklogCases } from './worklogs';

/** Requests for every operation that the embedded Jira has a route for. */
export function allCases(situation: Situation): CaseTable {
	return {
		...archiveCases(situation),
		...attachmentCases(),
		...bulkOperationCases(situation),
		...catalogueCases(situation),
		...commentCases(situation),
		...filterCases(situation),
		...followerCases(situation),
		...issueCases(situation),
		...issuePropertyCases(),
		...peopleCases(situation),
		...projectPartCases(situation),
		...projectCases(situation),
		...remoteLinkCases(),
		...searchCases(situation),
		...webhookCases(),
		...worklogCases(situation),
	};
}
