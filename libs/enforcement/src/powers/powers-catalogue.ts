import { plainDate } from '@ecl/kernel';
import { comprehensiveManagement } from './fields/01-comprehensive-management.js';
import { planning } from './fields/02-planning.js';
import { illegalConstruction } from './fields/03-illegal-construction.js';
import { municipalWorks } from './fields/04-municipal-works.js';
import { realEstateMarket } from './fields/05-real-estate-market.js';
import { propertyManagement } from './fields/06-property-management.js';
import { greening } from './fields/07-greening.js';
import { cityAppearance } from './fields/08-city-appearance.js';
import { sanitation } from './fields/09-sanitation.js';
import { environmentalProtection } from './fields/10-environmental-protection.js';
import { waterAffairs } from './fields/11-water-affairs.js';
import { market } from './fields/12-market.js';
import { foodAndDrug } from './fields/13-food-and-drug.js';
import { traffic } from './fields/14-traffic.js';
import { emergencyManagement } from './fields/15-emergency-management.js';
import { constructionAndMaintenance } from './fields/16-construction-and-maintenance.js';
import type { PowersCatalogue } from './catalogue.js';

/** The sixteen fields of duty, in the order and under the numbers of the document that assigned them. */
export const powersCatalogue: PowersCatalogue = {
  version: '1',
  source: {
    document: '赤峰市深入推进城市执法体制改革改进城市管理工作实施方案',
    number: '厅发〔2017〕15号',
    section: '四（一）1',
    issuedOn: plainDate('2017-09-20'),
  },
  fields: [
    comprehensiveManagement,
    planning,
    illegalConstruction,
    municipalWorks,
    realEstateMarket,
    propertyManagement,
    greening,
    cityAppearance,
    sanitation,
    environmentalProtection,
    waterAffairs,
    market,
    foodAndDrug,
    traffic,
    emergencyManagement,
    constructionAndMaintenance,
  ],
};
