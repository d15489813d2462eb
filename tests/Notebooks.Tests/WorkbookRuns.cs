using Notebooks.Tests.Running;
using Notebooks.Tests.Scripts;

namespace Notebooks.Tests;

/// <summary>Notebooks and their scripts run once for all tests, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class WorkbookRuns : ICollectionFixture<WorkbookExecution>, ICollectionFixture<ScriptExecution>
{
    public const string Name = "Workbook";
}
