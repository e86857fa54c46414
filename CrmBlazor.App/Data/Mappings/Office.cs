using CrmBlazor.Domain.Office;
using CrmBlazor.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CrmBlazor.App.Data.Mappings;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> user)
    {
        user.ToTable("users").HasIndex(u => u.Email).IsUnique();
        user.HasIndex(u => u.Number).IsUnique();
        user.Ignore(u => u.Actor);
    }
}

internal sealed class SettingsMapping : IEntityTypeConfiguration<OfficeSettings>
{
    public void Configure(EntityTypeBuilder<OfficeSettings> settings)
    {
        settings.ToTable("settings");
        settings.Property(s => s.Hours).AsJson();
        settings.Property(s => s.Limits).AsJson();
        settings.Property(s => s.RequiredContactFields).AsJson();
        settings.Property(s => s.StopList).AsJson();
        settings.Property(s => s.OwnMailDomains).AsJson();
        settings.Property(s => s.Areas).AsJson().HasDefaultValueSql("'[]'");
        settings.Property(s => s.Fines).AsJson();
        settings.Property(s => s.Words).AsJson();
    }
}
