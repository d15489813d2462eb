using System.Text;
using NbToScript.Cells;
using NbToScript.Documents;

namespace NbToScript.Tests.Documents;

public class LanguageTests
{
    [Theory]
    [InlineData(
        """{"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}},"kernelspec":{"name":".net-csharp"}}""",
        "fsharp"
    )]
    [InlineData("""{"dotnet_interactive":{"defaultKernelName":"pwsh"}}""", "pwsh")]
    [InlineData("""{"kernelspec":{"name":".net-fsharp"}}""", "fsharp")]
    [InlineData("""{"kernelspec":{"language":"C#"}}""", "csharp")]
    [InlineData("""{"language_info":{"name":"polyglot-notebook"}}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void Notebook_metadata_gives_the_default_language(string metadata, string expected) =>
        Assert.Equal(expected, CellOf(metadata, "{}", "let x = 1").Language);

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", "x", "fsharp")]
    [InlineData("""{"dotnet_interactive":{"language":"sql"}}""", "x", "sql")]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"}}""", "#!c#\\nvar x = 1;", "csharp")]
    [InlineData("{}", "#!mine\\nselect 1", "sql")]
    public void Cell_says_its_own_language(string metadata, string source, string expected) =>
        Assert.Equal(
            expected,
            CellOf(
                """
                { "polyglot_notebook": { "items": [{ "name": "db", "languageName": "SQL", "aliases": ["mine"] }] } }
                """,
                metadata,
                source
            ).Language
        );

    [Fact]
    public void Selector_with_trailing_text_is_a_magic()
    {
        var cell = CellOf("{}", "{}", "#!fsharp --more\\nvar x = 1;");

        Assert.Equal("csharp", cell.Language);
        Assert.Equal("fsharp", Assert.Single(cell.Directives).Name);
    }

    private static CodeCell CellOf(string notebookMetadata, string cellMetadata, string source)
    {
        var json = $$"""
            {
              "cells": [{ "cell_type": "code", "metadata": {{cellMetadata}}, "source": "{{source}}" }],
              "metadata": {{notebookMetadata}},
              "nbformat": 4
            }
            """;
        return NotebookCells.Of(NotebookReader.Read("/n.ipynb", Encoding.UTF8.GetBytes(json)))[0];
    }
}
