import {
  kpisSchema,
  productConsumerSchema,
  productFindingsPageSchema,
  productHistorySchema,
  productRowSchema,
  productSchema,
  productSummaryPageSchema,
  releaseSchema,
} from 'backstage-plugin-platform-products-common';
import {
  exampleAdopters,
  exampleAdoptionHistory,
  exampleBehind,
  exampleKpis,
  exampleOpenFindings,
  exampleProducts,
  exampleReleases,
  rowOfProduct,
} from './exampleProductsAnswers';

describe('the example answers about products', () => {
  it('are such as the backend may give', () => {
    const check = () => {
      exampleProducts.forEach(product => {
        productSchema.parse(product);
        productRowSchema.parse(rowOfProduct(product));
      });
      exampleAdopters.forEach(row => productConsumerSchema.parse(row));
      exampleReleases.forEach(row => releaseSchema.parse(row));
      productSummaryPageSchema.parse({ items: exampleBehind });
      productHistorySchema.parse(exampleAdoptionHistory);
      productFindingsPageSchema.parse(exampleOpenFindings);
      kpisSchema.parse(exampleKpis);
    };

    expect(check).not.toThrow();
  });
});
