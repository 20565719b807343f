import { Route, Routes } from 'react-router-dom';
import { ProductsPage } from './list/ProductsPage';
import { ProductPage } from './page/ProductPage';

/** The portfolio and, one level below, the page of each product. */
export function ProductsRoutes() {
  return (
    <Routes>
      <Route path="/" element={<ProductsPage />} />
      <Route path="/:name" element={<ProductPage />} />
    </Routes>
  );
}
