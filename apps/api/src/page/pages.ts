import { balancePage } from "./balance-page";
import { countyPage } from "./county";
import { datasetsPage } from "./datasets";
import { docsPage } from "./docs";
import type { Page } from "./page";
import { uploadPage } from "./upload";

export const PAGES: readonly Page[] = [countyPage, balancePage, datasetsPage, uploadPage, docsPage];
