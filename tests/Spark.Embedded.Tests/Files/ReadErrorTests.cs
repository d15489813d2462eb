using Microsoft.Spark.Sql;
using Support;

namespace Spark.Embedded.Tests.Files;

public sealed class ReadErrorTests : IDisposable
{
    private readonly SparkSession _spark = EmbeddedSessions.New();
    private readonly TempFolder _folder = TempFolder.Create("read");

    public void Dispose()
    {
        _spark.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_missing_path_names_what_lies_beside_it()
    {
        File.WriteAllText(_folder.File("customers.csv"), "a\n1\n");

        var thrown = Assert.Throws<AnalysisException>(() => _spark.Read().Csv(_folder.File("costumers.csv")));

        Assert.Equal("PATH_NOT_FOUND", thrown.ErrorClass);
        Assert.Contains(_folder.File("costumers.csv"), thrown.Message);
        Assert.Contains("'customers.csv'", thrown.Message);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var thrown = Assert.Throws<AnalysisException>(() => _spark.Read().Parquet(_folder.File("none", "data")));

        Assert.Contains($"There is no folder '{_folder.File("none")}'", thrown.Message);
    }

    [Fact]
    public void An_empty_file_has_no_columns_and_no_rows()
    {
        File.WriteAllText(_folder.File("empty.csv"), "");

        var frame = _spark.Read().Option("header", true).Csv(_folder.File("empty.csv"));

        Assert.Empty(frame.Columns());
        Assert.Equal(0, frame.Count());
        Assert.Equal(0, _spark.Read().Schema("a INT").Csv(_folder.File("empty.csv")).Count());
        Assert.Equal(0, _spark.Read().Schema("a INT").Json(_folder.File("empty.csv")).Count());
    }

    [Fact]
    public void An_empty_Parquet_file_is_no_Parquet_file()
    {
        File.WriteAllText(_folder.File("empty.parquet"), "");

        var thrown = Assert.Throws<EngineException>(() => _spark.Read().Parquet(_folder.File("empty.parquet")));

        Assert.Equal("CANNOT_READ_FILE_FOOTER", thrown.ErrorClass);
        Assert.Contains(_folder.File("empty.parquet"), thrown.Message);
    }

    [Fact]
    public void A_truncated_Parquet_file_is_reported_with_its_path()
    {
        _spark.Range(100_000).Write().Parquet(_folder.File("whole"));
        var whole = Directory.GetFiles(_folder.File("whole"), "*.parquet").Single();
        File.WriteAllBytes(_folder.File("half.parquet"), File.ReadAllBytes(whole)[..2000]);

        var thrown = Assert.Throws<EngineException>(() => _spark.Read().Parquet(_folder.File("half.parquet")));

        Assert.Equal("CANNOT_READ_FILE_FOOTER", thrown.ErrorClass);
        Assert.Contains("half.parquet", thrown.Message);
    }

    [Fact]
    public void A_Parquet_file_damaged_in_the_middle_fails_when_it_runs()
    {
        _spark.Range(100_000).Write().Option("compression", "gzip").Parquet(_folder.File("whole"));
        var path = Directory.GetFiles(_folder.File("whole"), "*.parquet").Single();
        var bytes = File.ReadAllBytes(path);
        Array.Clear(bytes, 100, bytes.Length / 2);
        File.WriteAllBytes(path, bytes);

        Assert.Throws<EngineException>(() => _spark.Read().Parquet(path).SelectExpr("sum(id)").Collect());
    }

    [Fact]
    public void A_truncated_csv_file_gives_the_rows_that_it_has()
    {
        File.WriteAllText(_folder.File("cut.csv"), "a,b\n1,x\n2,\"y");

        Assert.Equal(
            ["1,x", "2,y"],
            _spark.Read().Option("header", true).Csv(_folder.File("cut.csv")).Lines());
    }

    [Fact]
    public void A_damaged_gzip_file_fails_with_its_reason()
    {
        File.WriteAllBytes(_folder.File("bad.csv.gz"), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3, 4, 5]);

        var thrown = Assert.Throws<EngineException>(
            () => _spark.Read().Schema("a STRING").Csv(_folder.File("bad.csv.gz")).Collect());

        Assert.Contains("bad.csv.gz", thrown.Message);
    }

    [Fact]
    public void Paths_of_stores_that_this_engine_does_not_read_are_refused_with_a_way_out()
    {
        var thrown = Assert.Throws<UnsupportedByEngineException>(() => _spark.Read().Csv("s3://bucket/data.csv"));

        Assert.Contains("s3://bucket/data.csv", thrown.Message);
        Assert.Contains("Run on engine 'spark', or copy the data to this machine first.", thrown.Message);
    }

    [Theory]
    [InlineData("orc")]
    [InlineData("avro")]
    public void Other_formats_are_refused(string format)
    {
        var thrown = Assert.Throws<UnsupportedByEngineException>(() => _spark.Read().Format(format).Load(_folder.Path));

        Assert.Contains($"format '{format}'", thrown.Message);
    }
}
