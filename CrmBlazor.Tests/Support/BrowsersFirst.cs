using CrmBlazor.Tests.Browser;
using Xunit.Abstractions;

[assembly: TestCollectionOrderer("CrmBlazor.Tests.Support.BrowsersFirst", "CrmBlazor.Tests")]

namespace CrmBlazor.Tests.Support;

/// <summary>The browser's tests are one long row: begun first, they go beside all the others.</summary>
public sealed class BrowsersFirst : ITestCollectionOrderer
{
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(c => c.DisplayName == Browsers.Name ? 0 : 1);
}
