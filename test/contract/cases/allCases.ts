import { attachmentCases } from './attachments';
import { bulkOperationCases } from './bulkOperations';
import type { Cases, Situation } from './case';
import { catalogueCases } from './catalogue';
import { commentCases } from './comments';
import { issueCases } from './issues';
import { peopleCases } from './people';
import { searchCases } from './search';

/** Requests for every operation, by method and path as the route table writes them. */
export function allCases(situation: Situation): Record<string, Cases> {
	return {
		...attachmentCases(),
		...bulkOperationCases(situation),
		...catalogueCases(situation),
		...commentCases(situation),
		...issueCases(situation),
		...peopleCases(situation),
		...searchCases(situation),
	};
}
