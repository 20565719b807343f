import { draftContent } from './draftContent';

describe('draftContent', () => {
  it('stores what is right and keeps what is not', () => {
    const { content, problems } = draftContent({
      title: 'Orders',
      guide: 'htp:/docs',
      sunsetAt: '2027-02-30',
      subjects: ['api:default/Orders'],
    });

    expect(content).toEqual({
      title: 'Orders',
      subjects: ['api:default/orders'],
    });
    expect(problems).toEqual({
      guide: expect.stringContaining('http'),
      sunsetAt: expect.stringContaining('ISO 8601'),
    });
  });

  it('leaves out what is empty', () => {
    expect(
      draftContent({ title: ' ', subjects: [], effort: undefined }),
    ).toEqual({ content: {}, problems: {} });
  });

  it('keeps an effort of nothing', () => {
    expect(draftContent({ effort: 0 }).content).toEqual({ effort: 0 });
  });
});
