namespace Amazon.ElasticMapReduce.Model;

public class EbsConfiguration
{
    public List<EbsBlockDeviceConfig>? EbsBlockDeviceConfigs { get; set; }
    public bool? EbsOptimized { get; set; }
}

public class EbsBlockDeviceConfig
{
    public VolumeSpecification? VolumeSpecification { get; set; }
    public int? VolumesPerInstance { get; set; }
}

public class VolumeSpecification
{
    public string? VolumeType { get; set; }
    public int? Iops { get; set; }
    public int? SizeInGB { get; set; }
    public int? Throughput { get; set; }
}

public class EbsBlockDevice
{
    public VolumeSpecification? VolumeSpecification { get; set; }
    public string? Device { get; set; }
}

public class EbsVolume
{
    public string? Device { get; set; }
    public string? VolumeId { get; set; }
}
